/** The billing rules in plain Java: no clock, no randomness, no framework, no floating point. */
package dev.settle.domain;
