/** How fast Settle is: single operations under JMH, and whole billing runs. */
package dev.settle.benchmarks;
