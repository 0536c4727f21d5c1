/** Stories played through the HTTP API of a server that is really started, every answer held against the description. */
package dev.settle.acceptance.http;
