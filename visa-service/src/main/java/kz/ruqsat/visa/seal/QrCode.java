package kz.ruqsat.visa.seal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A text as a QR code (ISO/IEC 18004), with its quiet zone of four modules; up to a seventh of it may be lost. */
final class QrCode {

    private static final Map<EncodeHintType, ?> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            4);

    private QrCode() {}

    /** Its rows, dark modules as {@code 1}. */
    static List<String> rows(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return IntStream.range(0, matrix.getHeight())
                    .mapToObj(row -> row(matrix, row))
                    .toList();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a seal does not fit into a code", tooLong);
        }
    }

    private static String row(BitMatrix matrix, int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < matrix.getWidth(); column++) {
            text.append(matrix.get(column, row) ? '1' : '0');
        }
        return text.toString();
    }
}
