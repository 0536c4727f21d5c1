/** Documents and journals are held against each other: explained, rebuilt, verified, and checked by code of its own. */
package dev.settle.acceptance.proof;
