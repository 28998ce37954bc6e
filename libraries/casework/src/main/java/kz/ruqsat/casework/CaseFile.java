package kz.ruqsat.casework;

/**
 * What is in the file of a case: an immutable record that Jackson can write and read back.
 *
 * <p>Only what a query or another room needs stands outside the file, as the methods below.
 */
public interface CaseFile {

    /** Name of the state, as it stands in the published state table. */
    String state();

    /** The columns a case is found by. */
    Keys keys();

    /**
     * What a case is found by besides its id.
     *
     * @param number the number people use; unique among all cases, or empty
     * @param folder id of the folder that several cases share, as text; empty if none
     * @param body code of the competent body, whose queue it stands in
     * @param owner who may see it besides the body: the organisation that filed it; empty if nobody
     */
    record Keys(String number, String folder, String body, String owner) {}
}
