/** HTTP and JSON: the description of an API, what it asks of a request, and the way from a request to an answer. */
package dev.settle.adapter.web.http;
