/**
 * A real PostgreSQL server for whoever has none: its programs come with the application, its data lies in a directory of
 * ours and is as durable as on any other server.
 */
package dev.settle.adapter.persistence.embedded;
