[assembly: CollectionBehavior(DisableTestParallelization = true)] // the configuration of a test is an environment variable
