/**
 * A fingerprint as words that two people can read out to each other: one per byte, so eight words encode 64
 * bits.
 */
export function fingerprintWords(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => words[byte]).join(" ");
}

/** 256 short words that sound different from each other. */
const words = `
  acid acorn album alley amber anchor apple april apron arch arrow atlas attic aunt autumn badge
  bakery balcony banjo barley barn basil basket beach beacon bean bell berry bicycle birch bishop
  blanket bonfire bottle bridge bronze brook broom bucket butter button cabin cactus camel candle
  canoe canyon carpet carrot castle cave cedar cello chalk cherry chimney circle city clay clover
  coal cobalt coconut comet compass copper coral corner cotton cradle crane crater cricket crystal
  cup curtain daisy deer delta denim desert dolphin donkey dragon drum dune eagle earth easel echo
  elbow elm ember engine falcon farm feather fern ferry fiddle field finch fjord flag flame flint
  flute forest fossil fountain fox frost galaxy garden garlic gate geyser ginger glacier globe
  glove goose granite grape guitar gull hammer harbor harp harvest hazel hedge helmet heron hill
  honey horizon hotel igloo island ivory ivy jacket jade jasmine jelly jewel juniper kayak kettle
  kitchen kite koala ladder lagoon lake lamp lantern lark laurel lemon lens library lilac linen
  lion lizard lotus magnet mango maple marble market meadow melon mill mint mirror mitten moon
  mosaic moss mountain mule napkin nest north nutmeg oak oasis oat ocean olive onion orange orbit
  orchid otter owl oyster paddle palace panda paper parade parrot pasta peach pear pebble pencil
  pepper piano pigeon pillow pine planet plum pocket pond poppy potato puddle pumpkin quail quartz
  quilt rabbit radio raft rain raven reed reef ribbon river robin rocket saddle salmon sandal
  satin scarf shell shore silver sparrow spruce stable summer sunset table thistle tiger timber
  tulip
`
  .trim()
  .split(/\s+/);
