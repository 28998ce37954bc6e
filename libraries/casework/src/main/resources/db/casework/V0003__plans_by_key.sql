-- Every query of a service with cases goes by key, and its tables are empty when the first plans are made. So plans are made once and not
-- from statistics: always by index, row by row. Planning each statement anew, the other way not to be misled, took a third of the database's time.
do $$ begin
  execute format('alter database %I set plan_cache_mode = force_generic_plan', current_database());
  execute format('alter database %I set enable_seqscan = off', current_database());
  execute format('alter database %I set enable_hashjoin = off', current_database());
  execute format('alter database %I set enable_mergejoin = off', current_database());
end $$;
