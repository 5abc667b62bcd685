/** Units, operations and categories of one police force, read from one YAML file. */
@NullMarked
package caseintake.referencedata;

import org.jspecify.annotations.NullMarked;
