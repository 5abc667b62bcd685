/** What integrators are shown of both services: documents, their pages, the topic. */
@NullMarked
package caseintake.description;

import org.jspecify.annotations.NullMarked;
