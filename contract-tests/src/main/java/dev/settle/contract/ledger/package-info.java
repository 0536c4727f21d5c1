/** The contract of the books' sums. */
package dev.settle.contract.ledger;
