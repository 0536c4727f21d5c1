/**
 * The billing rules in plain Java: no clock, no randomness, no framework, no floating point. Each capability is a package;
 * here are the five kinds of {@linkplain dev.settle.domain.Problem problem} that all of them report with, and the one hash.
 */
package dev.settle.domain;
