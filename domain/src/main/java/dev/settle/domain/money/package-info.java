/** Exact money: amounts in minor units, fractions, and the only places where either is multiplied, rounded or split. */
package dev.settle.domain.money;
