import Fenliu
import Synchronization

/// The open packs, by the numbers under which C knows them.
///
/// A number is the index of a slot and how often the slot was used before, so that the number of a closed pack is never
/// that of another.
struct PackTable: ~Copyable {
  private let slots = Mutex(Slots())

  private struct Slots {
    var packs: [(generation: UInt32, pack: Pack?)] = []
    var free: [Int] = []
  }

  /// Keeps a pack; its number, which is not 0.
  func insert(_ pack: Pack) -> UInt64 {
    slots.withLock { slots in
      let index = slots.free.popLast() ?? slots.packs.count
      if index == slots.packs.count { slots.packs.append((0, nil)) }
      slots.packs[index].pack = pack
      return UInt64(slots.packs[index].generation) << 32 | UInt64(index + 1)
    }
  }

  /// The open pack of that number.
  subscript(number: UInt64) -> Pack? {
    slots.withLock { slots in Self.index(number, in: slots).flatMap { slots.packs[$0].pack } }
  }

  /// Lets go of a pack. Who decides by it keeps it until that is done.
  func remove(_ number: UInt64) {
    // The pack goes outside of the lock, as letting go of a large one takes time.
    _ = slots.withLock { slots -> Pack? in
      guard let index = Self.index(number, in: slots), let pack = slots.packs[index].pack else { return nil }
      slots.packs[index].pack = nil
      // A slot whose numbers are used up is left alone.
      if slots.packs[index].generation < .max {
        slots.packs[index].generation += 1
        slots.free.append(index)
      }
      return pack
    }
  }

  private static func index(_ number: UInt64, in slots: Slots) -> Int? {
    let index = Int(number & 0xFFFF_FFFF) - 1
    guard slots.packs.indices.contains(index), slots.packs[index].generation == UInt32(number >> 32) else {
      return nil
    }
    return index
  }
}
