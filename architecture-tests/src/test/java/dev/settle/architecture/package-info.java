/** Rules about the structure of the code; each one is shown a violation that it must report. */
package dev.settle.architecture;
