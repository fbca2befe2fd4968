/**
 * Version of the tables of a catalogue, for the one who writes and the one who reads: a catalogue of another version is
 * compiled anew. 2: patterns, and rules that are important. 3: days in the rows, and a seal.
 */
export const catalogueFormat = 3;
