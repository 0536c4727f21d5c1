/**
 * All ports in memory, for simulation and tests, never for a server: nothing survives the process. Entries are encoded
 * and chained as on disk, so that verifying and rebuilding work; everything else is kept as it is handed in.
 */
package dev.settle.adapter.persistence.memory;
