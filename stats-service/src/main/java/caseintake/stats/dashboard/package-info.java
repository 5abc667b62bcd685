/** The page that people look at all day, and what it needs beside the figures. */
@NullMarked
package caseintake.stats.dashboard;

import org.jspecify.annotations.NullMarked;
