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

-- the fields of a session as a list for set; home: what follows in m
local function fieldsOf(version, created, timeout, access, grain, home)
    return {'m', struct.pack(META, version, created, timeout, access, grain) .. home}
end

local function write(fields, name, value, version)
    local last = #fields
    fields[last + 1], fields[last + 2] = 'a' .. name, value
    fields[last + 3], fields[last + 4] = 'v' .. name, version
end

-- in one command, since each goes to the disk; in several when there is more than Lua can pass
local function set(key, fields)
    for from = 1, #fields, 1000 do
        redis.call('HSET', key, unpack(fields, from, math.min(from + 999, #fields)))
    end
end

local function keepEnd(key, ends, id, timeout, access, grain)
    if timeout > 0 then
        redis.call('ZADD', ends, access + timeout + grain, id)
        redis.call('PEXPIREAT', key, access + timeout + grain + LAST_RESORT)
    else
        redis.call('ZADD', ends, '+inf', id)
        redis.call('PERSIST', key)
    end
end
