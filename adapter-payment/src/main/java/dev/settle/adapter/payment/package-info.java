/** Payment gateways behind one port; an answer that was lost is reported as unknown, never as declined. */
package dev.settle.adapter.payment;
