/**
 * Stories in the scenario format: what a file says ({@link dev.settle.launcher.scenario.Scenario}), what came of it
 * ({@link dev.settle.launcher.scenario.ScenarioResult}), and how the two differ
 * ({@link dev.settle.launcher.scenario.Comparison}). The format is described in {@code docs/guides/scenarios.md}.
 */
@NullMarked
package dev.settle.launcher.scenario;

import org.jspecify.annotations.NullMarked;
