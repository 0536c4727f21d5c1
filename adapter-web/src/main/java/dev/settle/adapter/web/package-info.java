/** Settle over HTTP: translates requests into use cases and decides nothing. */
package dev.settle.adapter.web;
