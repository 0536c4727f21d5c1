/** The server that is there when no other is named. */
package dev.settle.adapter.persistence.embedded;
