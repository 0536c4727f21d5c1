/** One test per requirement, from the outside, on a real PostgreSQL. */
package dev.settle.acceptance;
