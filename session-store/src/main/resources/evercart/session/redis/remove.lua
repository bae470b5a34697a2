-- session, ends, dead | id
-- 1: this call ended it, 0: there was none
if redis.call('UNLINK', KEYS[1]) == 0 then
    return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SET', KEYS[3], '', 'PX', MOVED)
return 1
