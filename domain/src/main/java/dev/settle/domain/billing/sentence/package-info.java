/** A derivation in words: what a payer reads about a line. One class chooses what is said, one for each language says it. */
package dev.settle.domain.billing.sentence;
