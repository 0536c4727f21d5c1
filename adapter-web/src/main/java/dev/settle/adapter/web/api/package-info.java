/** The JSON API: resources by capability, and how the kernel's words are written in JSON. */
package dev.settle.adapter.web.api;
