-- session, ends | id, known version, awaited mark or nothing
-- nothing | m: unchanged | {m}: unchanged, pending | {m, pending, {field, value or nothing if unchanged, ...}}
local packed = redis.call('HGET', KEYS[1], 'm')
if not packed then
    return false
end
local version, created, timeout, access, grain = struct.unpack(META, packed)
if timeout > 0 then
    local now = clock()
    if isOver(timeout, access, grain, now) then
        return false
    end
    if now - access > grain then
        redis.call('HSET', KEYS[1], 'm', struct.pack(META, version, created, timeout, now, grain))
        redis.call('ZADD', KEYS[2], now + timeout + grain, ARGV[1])
        redis.call('PEXPIREAT', KEYS[1], now + timeout + grain + 3600000)
    end
end

local pending = 0
if ARGV[3] ~= '' then
    pending = 1
    for _, mark in ipairs(cmsgpack.unpack(redis.call('HGET', KEYS[1], 'f') or '\144')) do
        if mark == ARGV[3] then
            pending = 0
        end
    end
end

local known = tonumber(ARGV[2])
if known == version then
    return pending == 0 and packed or {packed}
end
if known == 0 or known > version then
    return {packed, pending, redis.call('HGETALL', KEYS[1])}
end
local fields = {}
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
    if string.byte(field) == 97 then
        local name = string.sub(field, 2)
        local isNew = tonumber(redis.call('HGET', KEYS[1], 'v' .. name)) > known
        fields[#fields + 1] = field
        fields[#fields + 1] = isNew and redis.call('HGET', KEYS[1], field)
    end
end
return {packed, pending, fields}
