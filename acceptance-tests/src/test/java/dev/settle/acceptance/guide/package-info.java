/** What the README and the guides show is run, and must come out as it is shown. */
@NullMarked
package dev.settle.acceptance.guide;

import org.jspecify.annotations.NullMarked;
