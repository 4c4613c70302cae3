%%{
    # The lamp of a café.
}%%
