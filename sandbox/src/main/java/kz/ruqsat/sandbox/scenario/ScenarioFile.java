package kz.ruqsat.sandbox.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;

/** Reads scenario files. A file is understood as a whole before anything of it is done. */
public final class ScenarioFile {
    private static final String ENDING = ".yaml";
    private static final String CAST = "cast" + ENDING;
    static final List<String> KEYS =
            List.of("scenario", "rules", "alone", "inviters", "people", "petitions", "steps", "ends");

    private ScenarioFile() {}

    /** The scenarios of several files and folders; one that is named twice is told once. */
    public static List<Scenario> read(Path catalogue, List<Path> filesAndFolders) {
        var files = filesAndFolders.stream()
                .flatMap(each -> filesOf(each).stream())
                .distinct()
                .toList();
        return files.stream().flatMap(each -> read(catalogue, each).stream()).toList();
    }

    /**
     * The scenarios of a file, or of all files of a folder and the folders in it, in the order of their names.
     *
     * @param catalogue folder of the scenarios; its {@code cast.yaml} names the inviters who appear everywhere
     * @throws NotUnderstoodException for a file that is not understood, with file and line, and where there is none
     */
    public static List<Scenario> read(Path catalogue, Path fileOrFolder) {
        var everywhere = Written.in(catalogue.resolve(CAST)).only(List.of("inviters"));
        return filesOf(fileOrFolder).stream()
                .map(each -> scenario(each, everywhere))
                .toList();
    }

    private static List<Path> filesOf(Path fileOrFolder) {
        var files = files(fileOrFolder);
        if (files.isEmpty()) {
            throw new NotUnderstoodException("no scenario in " + fileOrFolder + "; its files end with " + ENDING);
        }
        return files;
    }

    private static List<Path> files(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw new NotUnderstoodException("there is no file or folder " + fileOrFolder);
        }
        try (var all = Files.walk(fileOrFolder)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(ENDING)
                            && !each.getFileName().toString().equals(CAST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StandException("cannot read " + fileOrFolder + ": " + e.getMessage(), e);
        }
    }

    private static Scenario scenario(Path file, Written everywhere) {
        var root = Written.in(file).only(KEYS);
        var cast = new Cast();
        cast.readInviters(everywhere);
        cast.read(root);
        var steps = new StepReader(cast).read(root.require("steps"));
        var ends = root.findFields("ends").entrySet().stream()
                .map(end -> EndReader.read(end.getKey(), end.getValue(), cast))
                .toList();
        return new Scenario(
                file.getFileName().toString().replace(ENDING, ""),
                root.require("scenario").text(),
                root.find("rules").map(ScenarioFile::rules).orElse(List.of()),
                root.find("alone").map(Words::truth).orElse(false),
                cast.people(),
                cast.petitions(),
                steps,
                ends);
    }

    private static List<String> rules(Written list) {
        return list.items().stream().map(Words::rule).toList();
    }
}
