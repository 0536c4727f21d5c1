/** Contracts of billing's ports: books, quotes and the progress of runs. */
package dev.settle.contract.billing;
