package dev.settle.launcher.command;

import dev.settle.launcher.settings.Setting;
import dev.settle.launcher.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a flag is when it is not given: the setting of its name. A flag wins over the environment, that over the file. The
 * demo takes no settings, so that it never plays where something is kept.
 */
public final class SettingsDefaults implements IDefaultValueProvider {
    private final Settings settings;

    public SettingsDefaults(Settings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        boolean forShow =
                argument.command() != null && argument.command().name().equals("demo");
        if (!forShow
                && argument instanceof OptionSpec option
                && option.longestName().startsWith("--")) {
            return Setting.named(option.longestName().substring(2))
                    .flatMap(settings::find)
                    .orElse(null);
        }
        return null;
    }
}
