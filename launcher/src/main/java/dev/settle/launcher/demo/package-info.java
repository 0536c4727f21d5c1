/**
 * Half a year of five invented sellers and their accounts, played through the public use cases on a simulated clock. The
 * same seed plays the same half-year.
 */
package dev.settle.launcher.demo;
