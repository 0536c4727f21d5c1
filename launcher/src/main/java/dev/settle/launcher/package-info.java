/** The only composition root: reads the settings, wires the adapters, and offers the command line. */
package dev.settle.launcher;
