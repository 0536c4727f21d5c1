/**
 * Billing days: half-open periods, the cycles that lay them end to end, and the zone in which an instant falls on a day.
 */
package dev.settle.domain.calendar;
