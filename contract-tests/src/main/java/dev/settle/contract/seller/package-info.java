/** Contracts of sellers' books and keys. */
package dev.settle.contract.seller;
