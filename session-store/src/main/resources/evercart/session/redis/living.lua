-- For steps that change sessions.
local MOVED = 600000
local LAST_RESORT = 3600000

local function meta(key, now)
    local packed = redis.call('HGET', key, 'm')
    if not packed then
        return nil
    end
    local version, created, timeout, access, grain = struct.unpack(META, packed)
    if isOver(timeout, access, grain, now) then
        return nil
    end
    return version, created, timeout, access, grain, packed
end

-- the id that a renamed session has now
local function currentId(prefix, id)
    for hop = 1, 100 do
        local moved = redis.call('GET', prefix .. ':dead:' .. id)
        if not moved or moved == '' then
            return id
        end
        id = moved
    end
    return id
end

-- home: what follows in m
local function keep(key, ends, id, version, created, timeout, access, grain, home)
    redis.call('HSET', key, 'm', struct.pack(META, version, created, timeout, access, grain) .. home)
    if timeout > 0 then
        redis.call('ZADD', ends, access + timeout + grain, id)
        redis.call('PEXPIREAT', key, access + timeout + grain + LAST_RESORT)
    else
        redis.call('ZADD', ends, '+inf', id)
        redis.call('PERSIST', key)
    end
end

local function write(key, name, value, version)
    redis.call('HSET', key, 'a' .. name, value, 'v' .. name, version)
end
