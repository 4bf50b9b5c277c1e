import Planets

let planet = Planet {
  $0.name = "Mars"
  $0.orbit = Orbit { $0.eccentricity = 0.0934 }
}
print(planet.name ?? "no name", planet.orbit?.eccentricity ?? 0)
print(SkyClient().planets["4"].get())
