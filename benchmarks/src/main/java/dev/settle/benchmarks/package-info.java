/** How fast Settle is: whole billing runs, and the API as it is served. */
package dev.settle.benchmarks;
