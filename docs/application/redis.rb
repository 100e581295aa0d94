# Generated from stacks/data/application-files.ts: UPDATE_DOCS=1 npm test -- --only unit.
# config/initializers/redis.rb. Two servers, because they must forget differently (R-CACHE-2): the cache forgets what was used
# least, the sessions forget nothing to make room, so everything there needs an expiry.
def redis_options(purpose)
  {
    url: "rediss://#{ENV.fetch("REDIS_#{purpose}_HOST")}:#{ENV.fetch("REDIS_#{purpose}_PORT")}/0",
    username: ENV.fetch("REDIS_#{purpose}_USERNAME"),
    password: ENV.fetch("REDIS_#{purpose}_PASSWORD"),
    # A failover takes up to a minute, in which the name moves; clients look it up at each reconnection.
    connect_timeout: 2, read_timeout: 1, write_timeout: 1, reconnect_attempts: [0.1, 0.5, 1, 2]
  }
end

Rails.application.configure do
  # A cache that does not answer is a miss, not an error. The namespace lets clear delete by key: FLUSHDB is not allowed.
  config.cache_store = :redis_cache_store, redis_options("CACHE").merge(namespace: "cache", expires_in: 1.day)
  # With redis-session-store or activerecord's own; every session expires.
  config.session_store :redis_session_store, key: "_integers_session", secure: true, httponly: true, same_site: :lax,
                       redis: redis_options("SESSIONS").merge(expire_after: 2.weeks, key_prefix: "session:")
end

if defined?(Sidekiq)
  Sidekiq.configure_server do |config|
    config.redis = redis_options("SESSIONS")
    # Every 10 s while Sidekiq works: a worker that stops touching it is replaced (the container's health check).
    config.on(:beat) { FileUtils.touch("/tmp/sidekiq-beat") }
  end
end
Sidekiq.configure_client { |config| config.redis = redis_options("SESSIONS") } if defined?(Sidekiq)
