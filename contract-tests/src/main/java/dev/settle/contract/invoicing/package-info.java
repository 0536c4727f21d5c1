/** Contracts of the ports to issued documents and their numbers. */
package dev.settle.contract.invoicing;
