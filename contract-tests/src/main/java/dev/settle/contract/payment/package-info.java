/** What a payment gateway's adapter must do. */
package dev.settle.contract.payment;
