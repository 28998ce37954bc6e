package kz.ruqsat.rulebook.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** The bundled data with one text of one file changed: what a lawyer's change of a row would do. */
public final class ChangedData {
    private ChangedData() {}

    /** The data with the first place of a text changed. */
    public static ReferenceData of(String file, String good, String bad) {
        return ReferenceData.read(source(file, good, bad));
    }

    static DataFiles.Source source(String file, String good, String bad) {
        DataFiles.Source bundled = DataFiles.bundled("2026.1");
        return name -> {
            byte[] bytes = bundled.bytes(name);
            if (!name.equals(file)) {
                return bytes;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).as("%s has the text to change", file).contains(good);
            int at = text.indexOf(good);
            return (text.substring(0, at) + bad + text.substring(at + good.length())).getBytes(StandardCharsets.UTF_8);
        };
    }
}
