/** What is said over HTTP, held against the published description of the API. */
package dev.settle.contract.web;
