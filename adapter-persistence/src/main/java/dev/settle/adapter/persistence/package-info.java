/** The stores behind the output ports: rows in, domain objects out, and no rule of business in between. */
package dev.settle.adapter.persistence;
