/**
 * Checks documents without the code that made them. It reads trees as JSON has them and uses no class of the domain: its
 * fractions, calendar and policy are its own, so that a mistake there is not made twice.
 */
package dev.settle.application.invoicing.check;
