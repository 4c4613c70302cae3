%%{
    # Nothing yet.
}%%
