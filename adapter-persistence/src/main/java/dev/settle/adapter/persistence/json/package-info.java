/**
 * The written form of facts and of stored state. Bytes are canonical: keys sorted, no white space, no nulls, what is
 * empty left out; the same value is always the same bytes.
 */
package dev.settle.adapter.persistence.json;
